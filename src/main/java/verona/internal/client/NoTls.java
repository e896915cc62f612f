package verona.internal.client;

import java.security.Provider;
import java.security.SecureRandom;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

/**
 * For connections without TLS: Smack sets up a context for each connection, and the JDK reads its
 * certificates for the first.
 */
final class NoTls extends SSLContext {

    static final SSLContext CONTEXT = new NoTls();

    private NoTls() {
        super(new Spi(), new None(), "none");
    }

    private static final class None extends Provider {

        private static final long serialVersionUID = 1;

        None() {
            super("verona", "1", "no TLS");
        }
    }

    private static final class Spi extends SSLContextSpi {

        private static IllegalStateException none() {
            return new IllegalStateException("this connection has no TLS");
        }

        @Override
        protected void engineInit(KeyManager[] keys, TrustManager[] trust, SecureRandom random) {}

        @Override
        protected SSLSocketFactory engineGetSocketFactory() {
            throw none();
        }

        @Override
        protected SSLServerSocketFactory engineGetServerSocketFactory() {
            throw none();
        }

        @Override
        protected SSLEngine engineCreateSSLEngine() {
            throw none();
        }

        @Override
        protected SSLEngine engineCreateSSLEngine(String host, int port) {
            throw none();
        }

        @Override
        protected SSLSessionContext engineGetServerSessionContext() {
            throw none();
        }

        @Override
        protected SSLSessionContext engineGetClientSessionContext() {
            throw none();
        }
    }
}
