package org.lode.report;

import org.lode.ledger.verify.Verification;

/// The page that lies on top of an audit pack: what the files are, and how to check them.
final class AuditReadme {
    private AuditReadme() {}

    static String text(FundPack pack, Verification verified) {
        return """
               Audit pack of %s (%s)
               Records 1 to %d, as known on %s. Statements: period %s.

               FILES
                 log.jsonl          every record of the log, one JSON object a line, in order
                 managers.json      managers, partners, public keys (Ed25519, X.509, hex)
                 heads.json         present head, and the heads that managers signed
                 approvals.json     per proposal who proposed, approved, stood aside, posted
                 documents.csv      SHA-256 of the documents behind each posted entry
                 receipt.json       receipt for the last record of this pack
                 verification.json  result of the slow recomputation on the day of the export
                 statements.txt     net asset value and commitment of partners and fund
                 *.csv              statements, postings, capital accounts, proposals
                 SHA256SUMS         hashes of all files above

               CHECK
               1. Files as written:  sha256sum -c SHA256SUMS
                  The SHA-256 of SHA256SUMS itself is in the ledger, in the record "Exported" that
                  follows the last record of this pack. Ask both partners for it.
               2. Chain: for each line of log.jsonl, "content" in Base64 is what was hashed. Its
                  SHA-256 is "hash"; it holds "previousHash", which is the "hash" of the line before
                  (64 zeros for the first). With Python 3, which needs nothing of Lode:

                    import base64, hashlib, json
                    previous = "0" * 64
                    for line in open("log.jsonl", encoding="utf-8"):
                        r = json.loads(line)
                        content = base64.b64decode(r["content"])
                        assert hashlib.sha256(content).hexdigest() == r["hash"], r["sequence"]
                        assert r["previousHash"] == previous, r["sequence"]
                        assert previous.encode() in content, r["sequence"]
                        previous = r["hash"]
                    print("chain of", r["sequence"], "records ends in", previous)

               3. Length: compare count and last hash with the heads that both partners signed and
                  with receipts that they kept. A log that was cut has fewer records than those. In heads.json
                  "seal" is the Ed25519 signature of "signedBytes" (Base64) by the manager's key.
               4. Everything else (signatures, approvals, balances, gates): with the ledger itself
                  ./lode fund verify FUND --receipt receipt.json
                  It recomputes by code of its own and must end in the same root:
                  %s
               5. Documents: SHA-256 of each paper against documents.csv.
               6. Keys: first keys of the partners, to be compared with what the partners say:
               %s
               RESULT ON THE DAY OF THE EXPORT: %s
               The record of this export is not part of the pack: it was made after it.
               """
                .formatted(
                        Text.clean(pack.journal().fund().name()),
                        Text.clean(pack.journal().fund().fund()),
                        pack.log().size(),
                        pack.heading().knownOn(),
                        pack.period(),
                        verified.root(),
                        keys(verified),
                        verified.isSound()
                                ? "sound"
                                : "NOT SOUND, %d faults, see verification.json"
                                        .formatted(verified.faults().size()));
    }

    private static String keys(Verification verified) {
        StringBuilder lines = new StringBuilder();
        verified.keys().forEach((p, k) -> lines.append("     %s %s%n".formatted(p, k)));
        return lines.toString().replace("\r", "");
    }
}
