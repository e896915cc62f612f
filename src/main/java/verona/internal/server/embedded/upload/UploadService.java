package verona.internal.server.embedded.upload;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.DataForm;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Host;
import verona.internal.server.embedded.core.IqHandler;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.disco.DiscoInfo;
import verona.internal.server.embedded.disco.PingFeature;
import verona.internal.server.embedded.disco.ServiceIqs;
import verona.server.embedded.options.UploadOptions;
import verona.stanza.Element;

/** Gives accounts slots for their files, XEP-0363. Belongs to the dispatcher. */
final class UploadService implements Host, AutoCloseable {

    private final Router router;
    private final UploadOptions options;
    private final String host;
    private final Slots slots;
    private final ServiceIqs iqs =
            new ServiceIqs(this::info, List::of)
                    .with(SlotRequest.NAMESPACE, IqHandler.get("request", this::slot));

    /** Nothing listens until the first slot is asked for. */
    private @Nullable FileServer files;

    UploadService(Router router, UploadOptions options, String host) {
        this.router = router;
        this.options = options;
        this.host = host;
        slots = new Slots(options, router.clock());
    }

    @Override
    public void handle(Stanza stanza) {
        iqs.handle(router, stanza);
    }

    private DiscoInfo info() {
        String size = Integer.toString(options.fileSize());
        return new DiscoInfo("store", "file", "HTTP File Upload")
                .features(List.of(SlotRequest.NAMESPACE, PingFeature.NAMESPACE))
                .form(
                        new DataForm("result", SlotRequest.NAMESPACE)
                                .field("max-file-size", "text-single", List.of(size))
                                .toElement());
    }

    private Stanza slot(Stanza request) {
        if (router.accounts().find(request.from().asBareJid()) == null) {
            throw new StanzaError(Condition.FORBIDDEN, "only accounts here may upload files");
        }
        SlotRequest file = SlotRequest.parse(request.payload(), options);
        FileServer server = files();
        Slot slot = slots.add(file);
        return request.result(answer(server.url(slot), slot));
    }

    private FileServer files() {
        try {
            if (files == null) {
                files = new FileServer(slots, host, router.domain().toString());
            }
            return files;
        } catch (IOException e) {
            throw new StanzaError(
                    Condition.INTERNAL_SERVER_ERROR, "wait", "no port for files: " + e);
        }
    }

    /** XEP-0363 §4. */
    private static Element answer(String url, Slot slot) {
        String namespace = SlotRequest.NAMESPACE;
        Element header =
                Elements.text(namespace, "header", slot.authorization())
                        .withAttribute("name", "Authorization");
        return Elements.of(
                namespace,
                "slot",
                Element.of(namespace, "get").withAttribute("url", url),
                Elements.of(namespace, "put", header).withAttribute("url", url));
    }

    @Override
    public void close() {
        if (files != null) {
            files.close();
        }
    }
}
