package verona.client;

/**
 * As whom a client logs in.
 *
 * @param resource the resource to ask for, {@code ""} for the server's choice
 * @param automatic whether Smack behaves as usual
 */
record Login(String localpart, String password, String resource, boolean automatic) {}
