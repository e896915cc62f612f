package verona.internal.server.external.dns;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A name server on a free port of the loopback interface (RFC 1035 §4, RFC 2782). */
public final class DnsStub implements AutoCloseable {

    private static final int NO_SUCH_NAME = 3;
    private static final int FAILURE = 2;
    private static final int HEADER = 12;
    private static final Map<Integer, String> TYPES = Map.of(1, "A", 28, "AAAA", 33, "SRV");

    private final DatagramSocket socket;
    private final Map<String, List<byte[]>> records = new ConcurrentHashMap<>();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private final Set<String> silent = ConcurrentHashMap.newKeySet();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    public DnsStub() throws IOException {
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "dns stub");
        thread.setDaemon(true);
        thread.start();
    }

    /** As the setting has it: {@code 127.0.0.1:40123}. */
    public String address() {
        return "127.0.0.1:" + port();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The questions so far: {@code SRV _xmpp-client._tcp.verona.example}. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** A record as zone files have it: {@code 10 5 5222 xmpp.example.} */
    public DnsStub service(String name, String record) {
        ServiceRecord service = ServiceRecord.parse(record);
        ByteBuffer data = ByteBuffer.allocate(512);
        data.putShort((short) service.priority());
        data.putShort((short) service.weight());
        data.putShort((short) service.port());
        data.put(name(service.target()));
        return add("SRV " + name, bytes(data.flip()));
    }

    /** The address of a host. */
    public DnsStub host(String name, String address) throws IOException {
        byte[] bytes = InetAddress.getByName(address).getAddress();
        return add((bytes.length == 4 ? "A " : "AAAA ") + name, bytes);
    }

    /** Answers that question with SERVFAIL. */
    DnsStub failing(String question) {
        failing.add(question);
        return this;
    }

    /** Answers that question never. */
    DnsStub silent(String question) {
        silent.add(question);
        return this;
    }

    private DnsStub add(String question, byte[] data) {
        records.computeIfAbsent(question, key -> new CopyOnWriteArrayList<>()).add(data);
        return this;
    }

    private static byte[] bytes(ByteBuffer data) {
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        return bytes;
    }

    private static byte[] name(String name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String label : name.isEmpty() ? new String[0] : name.split("\\.")) {
            byte[] bytes = label.getBytes(StandardCharsets.US_ASCII);
            out.write(bytes.length);
            out.writeBytes(bytes);
        }
        out.write(0);
        return out.toByteArray();
    }

    private void serve() {
        byte[] buffer = new byte[512];
        while (!socket.isClosed()) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(packet);
                answer(packet);
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void answer(DatagramPacket packet) throws IOException {
        ByteBuffer question = ByteBuffer.wrap(packet.getData(), 0, packet.getLength());
        question.position(HEADER);
        List<String> labels = new ArrayList<>();
        for (int length = question.get(); length > 0; length = question.get()) {
            byte[] label = new byte[length];
            question.get(label);
            labels.add(new String(label, StandardCharsets.US_ASCII));
        }
        int type = question.getShort();
        question.getShort();
        String name = String.join(".", labels);
        String asks = TYPES.get(type) + " " + name;
        asked.add(asks);
        if (!silent.contains(asks)) {
            byte[] answer = answer(packet, question.position(), type, name);
            socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
        }
    }

    private byte[] answer(DatagramPacket packet, int end, int type, String name)
            throws IOException {
        String asks = TYPES.get(type) + " " + name;
        List<byte[]> found = records.getOrDefault(asks, List.of());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(packet.getData(), 0, 2);
        out.writeShort(0x8180 | code(asks, name));
        out.writeShort(1);
        out.writeShort(found.size());
        out.writeInt(0);
        out.write(packet.getData(), HEADER, end - HEADER);
        for (byte[] data : found) {
            out.writeShort(0xC000 | HEADER);
            out.writeShort(type);
            out.writeShort(1);
            out.writeInt(0);
            out.writeShort(data.length);
            out.write(data);
        }
        return bytes.toByteArray();
    }

    private int code(String asks, String name) {
        if (failing.contains(asks)) {
            return FAILURE;
        }
        return records.keySet().stream().anyMatch(each -> each.endsWith(" " + name))
                ? 0
                : NO_SUCH_NAME;
    }

    @Override
    public void close() {
        socket.close();
    }
}
