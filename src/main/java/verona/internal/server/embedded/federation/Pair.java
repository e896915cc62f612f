package verona.internal.server.embedded.federation;

/**
 * A domain here and one elsewhere, between which stanzas pass in one direction (XEP-0220 §1.3).
 *
 * @param local a domain of this server
 * @param remote a domain of another
 */
record Pair(String local, String remote) {}
