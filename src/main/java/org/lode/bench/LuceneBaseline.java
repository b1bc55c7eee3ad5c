package org.lode.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/// Lucene over the same names in the Latin of ICU4J: each word of the query as a fuzzy term.
final class LuceneBaseline implements AutoCloseable {
    private static final int TOP = 50;

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final IcuBaseline icu = new IcuBaseline();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final List<String> owners = new ArrayList<>();

    /// Indexes names.
    ///
    /// @param names name texts
    /// @param parties for each name the key of its party
    LuceneBaseline(List<String> names, List<String> parties) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (int i = 0; i < names.size(); i++) {
                Document document = new Document();
                for (String word : icu.words(names.get(i))) {
                    document.add(new StringField("w", word, Field.Store.NO));
                }
                writer.addDocument(document);
                owners.add(parties.get(i));
            }
            writer.forceMerge(1);
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    /// Keys of the parties of the first fifty names.
    ///
    /// @param edits edits allowed in a word; 0 asks for the exact word
    List<String> find(String name, int edits) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String word : icu.words(name)) {
            Term term = new Term("w", word);
            Query one = edits == 0 ? new TermQuery(term) : new FuzzyQuery(term, edits);
            query.add(one, BooleanClause.Occur.SHOULD);
        }
        try {
            List<String> found = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query.build(), TOP).scoreDocs) {
                found.add(owners.get(hit.doc));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
