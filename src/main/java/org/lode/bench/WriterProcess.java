package org.lode.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A [CrashWriter] in a Java process of its own, and what it has said so far.
final class WriterProcess {
    /// An acknowledged record.
    record Ack(long sequence, String hash) {}

    private final Process process;
    private final Thread reader;
    private final CountDownLatch opened = new CountDownLatch(1);
    private final List<String> lines = new ArrayList<>();

    private WriterProcess(Process process) {
        this.process = process;
        this.reader = Thread.ofPlatform().daemon().unstarted(this::listen);
    }

    /// Starts a writer.
    ///
    /// @param folder for the class cache and the words of the process about errors
    /// @param fileBlocks most blocks of 512 bytes that a file may have; 0 for no limit
    /// @param arguments those of [CrashWriter#main]
    static WriterProcess start(Path folder, long fileBlocks, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        if (fileBlocks > 0) {
            command.addAll(List.of("sh", "-c", "ulimit -f " + fileBlocks + "; exec \"$@\"", "sh"));
        }
        Path cache = folder.resolve("writer.jsa");
        command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-XX:+AutoCreateSharedArchive",
                        "-XX:SharedArchiveFile=" + cache,
                        "-Xlog:disable",
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dorg.sqlite.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashWriter.class.getName()));
        command.addAll(arguments);
        File errors = folder.resolve("writer.err").toFile();
        WriterProcess writer =
                new WriterProcess(
                        new ProcessBuilder(command)
                                .redirectError(ProcessBuilder.Redirect.appendTo(errors))
                                .start());
        writer.reader.start();
        return writer;
    }

    private void listen() {
        try (BufferedReader said =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line;
            while ((line = said.readLine()) != null) {
                synchronized (lines) {
                    lines.add(line);
                }
                if (line.equals("open")) {
                    opened.countDown();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            opened.countDown();
        }
    }

    /// Waits until the ledger is open, or the process has ended.
    void awaitOpen() throws InterruptedException {
        opened.await(60, TimeUnit.SECONDS);
    }

    /// Waits until so many records were acknowledged, the process has ended, or the time is up.
    void awaitAcks(int count, long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (acks().size() < count && System.nanoTime() < end) {
            if (process.waitFor(1, TimeUnit.MILLISECONDS)) {
                return;
            }
        }
    }

    /// Waits for the end.
    ///
    /// @return false if the process still runs after the time
    boolean awaitEnd(long millis) throws InterruptedException {
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /// SIGKILL, if it still runs; then everything that it had said is read.
    void kill() throws InterruptedException {
        // By its handle: Process would close the pipe, and with it words already said.
        process.toHandle().destroyForcibly();
        process.waitFor();
        reader.join();
    }

    /// The whole lines said so far.
    List<String> said() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    /// The records acknowledged so far; a line cut by the kill does not count.
    List<Ack> acks() {
        List<Ack> acks = new ArrayList<>();
        for (String line : said()) {
            String[] words = line.split(" ", -1);
            if (words.length == 4 && words[0].equals("ack") && words[3].equals(".")) {
                acks.add(new Ack(Long.parseLong(words[1]), words[2]));
            }
        }
        return acks;
    }
}
