package verona.server.embedded;

/** Two embedded servers. */
class FederatedEmbeddedTest extends FederationTests {

    FederatedEmbeddedTest() {
        super("embedded", "embedded");
    }

    @Override
    void assumeInstalled() {
        // It is always there.
    }
}
