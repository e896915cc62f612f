package verona.internal.server.embedded.federation;

/**
 * A sender's key, which its own server is asked about (XEP-0220 §2.1.2).
 *
 * @param pair the receiver, and the sender
 * @param id the id of the stream that the key came on
 * @param key as it came
 * @param stream the stream that the key came on
 */
record Verification(Pair pair, String id, String key, ReceivingStream stream) {}
