package verona.internal.server.embedded.upload;

import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Feature;
import verona.internal.server.embedded.core.Router;
import verona.server.embedded.options.UploadOptions;

/** HTTP File Upload at {@code upload.} before the server's domain, XEP-0363. */
public final class UploadFeature implements Feature {

    private final UploadOptions options;
    private final String host;

    /** Null until the first stanza for it. */
    private @Nullable UploadService service;

    /** A service that takes those files on that host. */
    public UploadFeature(UploadOptions options, String host) {
        this.options = options;
        this.host = host;
    }

    @Override
    public void install(Router router) {
        router.hostService("upload", address -> service(router));
    }

    private UploadService service(Router router) {
        UploadService made = new UploadService(router, options, host);
        service = made;
        return made;
    }

    @Override
    public void close() {
        if (service != null) {
            service.close();
        }
    }
}
