package verona.internal.client;

import static verona.Stanzas.iqGet;
import static verona.Stanzas.iqResult;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import verona.StepError;
import verona.internal.connection.FileUpload;
import verona.internal.transcript.Step;
import verona.internal.transcript.StepFailure;
import verona.stanza.Element;
import verona.stanza.IqSpec;
import verona.stanza.Payload;
import verona.stanza.XmlTemplate;
import verona.vocabulary.Disco;

/** The composed step that uploads a file (XEP-0363). */
final class UploadSteps {

    private static final String UPLOAD = "urn:xmpp:http:upload:0";
    private static final String INFO = "http://jabber.org/protocol/disco#info";
    private static final String ITEMS = "http://jabber.org/protocol/disco#items";

    private final ComposedStep steps;
    private final ConnectingEntity entity;

    UploadSteps(ComposedStep steps) {
        this.steps = steps;
        this.entity = steps.entity();
    }

    URI upload(CharSequence name, FileUpload file) {
        Element slot = slot(service(), name, file);
        Element put = Objects.requireNonNull(slot.child(UPLOAD, "put"));
        steps.step(
                "puts",
                step -> {
                    put(step, file, url(put), headers(put));
                    return file;
                });
        return url(Objects.requireNonNull(slot.child(UPLOAD, "get")));
    }

    /** XEP-0363 §3. */
    private String service() {
        String domain = entity.serverDomain().toString();
        Element items = steps.ask(iqGet().to(domain).with(Disco.items()), iqResult()).element();
        List<String> candidates = new ArrayList<>();
        for (Element item : children(items.child(ITEMS, "query"))) {
            candidates.add(Objects.requireNonNullElse(item.attribute("jid"), domain));
        }
        candidates.add(domain);
        return candidates.stream()
                .filter(this::takesFiles)
                .findFirst()
                .orElseThrow(this::noService);
    }

    private static List<Element> children(@Nullable Element element) {
        return element == null ? List.of() : element.children();
    }

    private boolean takesFiles(String service) {
        String id = IqIds.next();
        steps.sends(iqGet(id).to(service).with(Disco.info()));
        Element info = steps.receives(new XmlTemplate("<iq id='" + id + "'/>")).element();
        return children(info.child(INFO, "query")).stream()
                .anyMatch(it -> it.is(INFO, "feature") && UPLOAD.equals(it.attribute("var")));
    }

    private StepError noService() {
        return steps.step(
                "discovers",
                step -> {
                    throw failure(
                            step,
                            "no item of the server has the feature "
                                    + UPLOAD
                                    + ", so there is no service for files (XEP-0363 §3)");
                });
    }

    private Element slot(String service, CharSequence name, FileUpload file) {
        Payload request =
                Element.of(UPLOAD, "request")
                        .withAttribute("filename", name)
                        .withAttribute("size", String.valueOf(file.content().length))
                        .withAttribute("content-type", file.type());
        IqSpec answer = iqResult().with(Element.of(UPLOAD, "slot"));
        Element slot =
                steps.ask(iqGet().to(service).with(request), answer)
                        .element()
                        .child(UPLOAD, "slot");
        return Objects.requireNonNull(slot);
    }

    private static URI url(Element place) {
        return URI.create(Objects.requireNonNullElse(place.attribute("url"), ""));
    }

    private static Map<String, String> headers(Element put) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Element header : put.children()) {
            headers.put(Objects.requireNonNullElse(header.attribute("name"), ""), header.text());
        }
        return headers;
    }

    private void put(Step step, FileUpload file, URI url, Map<String, String> headers) {
        try {
            int status = file.put(url, headers, entity.home().trust(), steps.timeout());
            entity.remark("puts %d bytes to %s: %d".formatted(file.content().length, url, status));
            if (status != 201 && status != 200) {
                throw failure(step, "PUT " + url + " was answered by " + status);
            }
        } catch (IOException e) {
            throw failure(step, "PUT " + url + " failed: " + e);
        } catch (InterruptedException e) {
            throw new Interruption(e);
        }
    }

    private StepError failure(Step step, String why) {
        Duration waited = entity.scenario().transcript().since(step);
        return Failures.of(
                entity,
                step,
                StepFailure.connectionFailed(entity.name(), step.verb(), waited, List.of(), why));
    }
}
