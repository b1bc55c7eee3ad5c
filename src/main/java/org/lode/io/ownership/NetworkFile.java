package org.lode.io.ownership;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.lode.ownership.ShareNetwork;

/// A [ShareNetwork] in a compact binary file: the eight bytes `LODEOWN1`, then 32-bit numbers, low
/// byte first: parties, edges, denominator, first edge of each party and the number of edges,
/// company
/// of each edge, share of each edge.
public final class NetworkFile {
    private static final long MAGIC = 0x314E574F45444F4CL;
    private static final int HEADER = 20;
    private static final int CHUNK = 1 << 20;

    private NetworkFile() {}

    /// Writes the network.
    public static void write(ShareNetwork network, Path path) throws IOException {
        try (FileChannel out =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
            header.putLong(MAGIC)
                    .putInt(network.parties())
                    .putInt(network.edges())
                    .putInt(network.denominator());
            drain(header, out);
            write(network.parties() + 1, network::start, out);
            write(network.edges(), network::owned, out);
            write(network.edges(), network::parts, out);
        }
    }

    private static void write(int count, java.util.function.IntUnaryOperator value, FileChannel out)
            throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            if (!buffer.hasRemaining()) {
                drain(buffer, out);
            }
            buffer.putInt(value.applyAsInt(i));
        }
        drain(buffer, out);
    }

    private static void drain(ByteBuffer buffer, FileChannel out) throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            out.write(buffer);
        }
        buffer.clear();
    }

    /// Reads a network and checks every number of it.
    ///
    /// @throws IOException if the file cannot be read or is no network
    public static ShareNetwork read(Path path) throws IOException {
        try (FileChannel in = FileChannel.open(path, StandardOpenOption.READ)) {
            ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
            fill(header, in);
            if (header.getLong() != MAGIC) {
                throw new IOException(path.getFileName() + ": the file is no share network.");
            }
            int parties = header.getInt();
            int edges = header.getInt();
            int denominator = header.getInt();
            if (parties < 0
                    || edges < 0
                    || denominator < 1
                    || in.size() != HEADER + 4L * (parties + 1L + 2L * edges)) {
                throw damaged(path);
            }
            int[] start = read(parties + 1, in);
            int[] owned = read(edges, in);
            int[] parts = read(edges, in);
            check(path, start, edges, edges, true);
            check(path, owned, parties - 1, edges, false);
            check(path, parts, denominator, edges, false);
            return ShareNetwork.ofRows(start, owned, parts, denominator);
        }
    }

    private static int[] read(int count, FileChannel in) throws IOException {
        int[] values = new int[count];
        ByteBuffer buffer = ByteBuffer.allocateDirect(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        int done = 0;
        while (done < count) {
            buffer.clear().limit(Math.min(CHUNK, 4 * Math.min(count - done, CHUNK / 4)));
            fill(buffer, in);
            int numbers = buffer.remaining() / 4;
            buffer.asIntBuffer().get(values, done, numbers);
            done += numbers;
        }
        return values;
    }

    private static void fill(ByteBuffer buffer, FileChannel in) throws IOException {
        while (buffer.hasRemaining()) {
            if (in.read(buffer) < 0) {
                throw new EOFException("the file ends early.");
            }
        }
        buffer.flip();
    }

    private static void check(Path path, int[] values, int most, int last, boolean isRising)
            throws IOException {
        int before = 0;
        for (int value : values) {
            if (value < 0 || value > most || (isRising && value < before)) {
                throw damaged(path);
            }
            before = value;
        }
        if (isRising && (values[0] != 0 || values[values.length - 1] != last)) {
            throw damaged(path);
        }
    }

    private static IOException damaged(Path path) {
        return new IOException(
                path.getFileName()
                        + ": the numbers of the network do not fit each other. Maybe the file was"
                        + " cut.");
    }
}
