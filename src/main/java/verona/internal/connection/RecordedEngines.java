package verona.internal.connection;

import java.security.SecureRandom;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * A context of TLS that remembers the end of TLS that it has made last: the JDK's WebSocket does
 * not say what has been negotiated. Who connects holds the {@link #connecting} lock meanwhile.
 */
final class RecordedEngines {

    private final SSLContext context;
    private final ReentrantLock connecting = new ReentrantLock();
    private volatile @Nullable SSLEngine last;

    RecordedEngines(SSLContext original) {
        context = new Context(new Spi(original), original);
    }

    SSLContext context() {
        return context;
    }

    ReentrantLock connecting() {
        return connecting;
    }

    /** What the last one has negotiated. */
    @Nullable SSLSession lastSession() {
        SSLEngine engine = last;
        return engine == null ? null : engine.getSession();
    }

    private static final class Context extends SSLContext {

        Context(SSLContextSpi spi, SSLContext original) {
            super(spi, original.getProvider(), original.getProtocol());
        }
    }

    private final class Spi extends SSLContextSpi {

        private final SSLContext original;

        Spi(SSLContext original) {
            this.original = original;
        }

        private SSLEngine recorded(SSLEngine engine) {
            last = engine;
            return engine;
        }

        @Override
        protected SSLEngine engineCreateSSLEngine() {
            return recorded(original.createSSLEngine());
        }

        @Override
        protected SSLEngine engineCreateSSLEngine(String host, int port) {
            return recorded(original.createSSLEngine(host, port));
        }

        @Override
        protected void engineInit(KeyManager[] keys, TrustManager[] trusted, SecureRandom random) {
            throw new UnsupportedOperationException("the original is initialized");
        }

        @Override
        protected SSLSocketFactory engineGetSocketFactory() {
            return original.getSocketFactory();
        }

        @Override
        protected SSLServerSocketFactory engineGetServerSocketFactory() {
            return original.getServerSocketFactory();
        }

        @Override
        protected SSLSessionContext engineGetServerSessionContext() {
            return original.getServerSessionContext();
        }

        @Override
        protected SSLSessionContext engineGetClientSessionContext() {
            return original.getClientSessionContext();
        }

        @Override
        protected SSLParameters engineGetDefaultSSLParameters() {
            return original.getDefaultSSLParameters();
        }

        @Override
        protected SSLParameters engineGetSupportedSSLParameters() {
            return original.getSupportedSSLParameters();
        }
    }
}
