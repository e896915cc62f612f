package verona.internal.server.external.dns;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import java.util.regex.Pattern;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.InitialDirContext;

/**
 * Asks name servers by the JDK's own client for DNS. Unlike minidns, which Smack brings, it asks no
 * servers but those of the system, or the given one.
 *
 * @param url {@code dns:} for those of the system, {@code dns://192.0.2.53:53} for another
 * @param timeout how long a question may take
 */
public record NameServers(String url, Duration timeout) {

    private static final String SYSTEM = "dns:";
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|.*:.*");

    /** How often a question is sent; the client waits twice as long each time. */
    private static final int TRIES = 2;

    private static final int FIRST_WAIT = 3;

    /** Those of the system. */
    public static NameServers ofSystem(Duration timeout) {
        return new NameServers(SYSTEM, timeout);
    }

    /** That one, and no other. */
    public static NameServers at(String host, int port, Duration timeout) {
        return new NameServers(SYSTEM + "//" + host + ":" + port, timeout);
    }

    /**
     * The places of a service.
     *
     * @param name {@code _xmpp-client._tcp.example.org}
     * @return none if the name servers know none
     * @throws DnsException if there is no answer, or one that makes no sense
     */
    public List<ServiceRecord> services(String name) {
        try {
            return records(name, "SRV").stream().map(ServiceRecord::parse).toList();
        } catch (IllegalArgumentException e) {
            throw new DnsException(e.getMessage(), e);
        }
    }

    /**
     * The addresses of a host; those of a host that is an address itself are that one. The system
     * finds them by what it is configured for, such as a file of hosts.
     *
     * @return none if the host is not known
     * @throws DnsException if there is no answer
     */
    public List<String> addresses(String host) {
        if (LITERAL.matcher(host).matches()) {
            return List.of(host);
        }
        if (url.equals(SYSTEM)) {
            return systemAddresses(host);
        }
        List<String> found = new ArrayList<>(records(host, "A"));
        found.addAll(records(host, "AAAA"));
        return found;
    }

    private static List<String> systemAddresses(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host))
                    .map(InetAddress::getHostAddress)
                    .toList();
        } catch (UnknownHostException e) {
            return List.of();
        }
    }

    private List<String> records(String name, String type) {
        try {
            InitialDirContext context = new InitialDirContext(environment());
            try {
                String ascii = IDN.toASCII(name, IDN.ALLOW_UNASSIGNED);
                return values(context.getAttributes(ascii, new String[] {type}).get(type));
            } finally {
                context.close();
            }
        } catch (NameNotFoundException e) {
            return List.of();
        } catch (NamingException e) {
            throw new DnsException("no answer from " + this + " (" + reason(e) + ")", e);
        }
    }

    private Hashtable<String, String> environment() {
        Hashtable<String, String> environment = new Hashtable<>();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        environment.put(Context.PROVIDER_URL, url);
        environment.put(
                "com.sun.jndi.dns.timeout.initial",
                Long.toString(Math.max(1, timeout.toMillis() / FIRST_WAIT)));
        environment.put("com.sun.jndi.dns.timeout.retries", Integer.toString(TRIES));
        return environment;
    }

    private static List<String> values(Attribute attribute) throws NamingException {
        List<String> values = new ArrayList<>();
        if (attribute != null) {
            NamingEnumeration<?> all = attribute.getAll();
            while (all.hasMore()) {
                values.add(String.valueOf(all.next()));
            }
        }
        return values;
    }

    private static String reason(NamingException e) {
        Throwable cause = e.getRootCause();
        return String.valueOf(cause == null ? e.getMessage() : cause.getMessage());
    }

    /** As messages name them. */
    @Override
    public String toString() {
        return url.equals(SYSTEM)
                ? "the system's name servers"
                : "the name server at " + url.substring(SYSTEM.length() + 2);
    }
}
