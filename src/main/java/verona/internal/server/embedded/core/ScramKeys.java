package verona.internal.server.embedded.core;

/**
 * What a server keeps of a password for SCRAM, RFC 5802 §3.
 *
 * @param salt base64 encoded, as it is sent
 */
public record ScramKeys(String salt, int iterations, byte[] storedKey, byte[] serverKey) {}
