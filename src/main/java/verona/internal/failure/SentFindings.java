package verona.internal.failure;

import org.jspecify.annotations.Nullable;
import verona.internal.transcript.Entry;
import verona.internal.transcript.Transcript.Kind;
import verona.stanza.Element;

/** Looks for an expected stanza among those that other clients have sent, and to whom. */
final class SentFindings {

    private final FailedStep step;
    private final Addresses addresses;

    SentFindings(FailedStep step) {
        this.step = step;
        this.addresses = step.addresses();
    }

    void add(int index, Findings findings) {
        Element wanted = SentStanza.withoutAddresses(step.expectation(index).element());
        for (int i = step.failure().entries().size() - 1; i >= 0; i--) {
            Entry entry = step.failure().entries().get(i);
            Element sent = sentByOthers(entry, wanted);
            if (sent != null && step.matches(wanted, SentStanza.withoutAddresses(sent))) {
                addSent(index, entry, sent, findings);
                return;
            }
        }
    }

    private @Nullable Element sentByOthers(Entry entry, Element wanted) {
        boolean others = entry.kind() == Kind.SENT && !step.isOwn(entry);
        return others && entry.text().contains(wanted.name()) ? SentStanza.of(entry) : null;
    }

    private void addSent(int index, Entry entry, Element sent, Findings findings) {
        String to = sent.attribute("to");
        boolean elsewhere = to == null || addresses.isRoom(Addresses.bare(to));
        if (elsewhere || hasArrivedSince(index, entry)) {
            return;
        }
        String sentIt = "%s sent it%s to %s".formatted(entry.client(), step.at(entry), to);
        String own = addresses.of(step.client());
        if (!isAsExpected(index, entry, sent)) {
            findings.note(sentIt.replace("sent it", "sent one like it"));
        } else if (to.equals(own) || to.equals(Addresses.bare(own))) {
            addToOwnAccount(index, entry, to, sentIt, findings);
        } else {
            addToOthers(index, entry, to, sentIt, findings);
        }
    }

    private boolean hasArrivedSince(int index, Entry sent) {
        return step.lastMatch(
                        index,
                        it ->
                                it.kind() == Kind.RECEIVED
                                        && step.isOwn(it)
                                        && it.nanos() > sent.nanos())
                != null;
    }

    /** Whether it would be the expected one if the server had delivered it to this client. */
    private boolean isAsExpected(int index, Entry entry, Element sent) {
        String sender = addresses.of(entry.client());
        Element delivered =
                sent.withAttribute("from", sender).withAttribute("to", addresses.of(step.client()));
        return step.matches(step.expectation(index).element(), delivered);
    }

    private void addToOwnAccount(
            int index, Entry entry, String to, String sentIt, Findings findings) {
        Availability availability = Availability.of(step.client(), step.failure().entries());
        boolean full = to.equals(addresses.of(step.client()));
        Entry other = step.lastMatch(index, it -> isReceivedByOthers(it, entry));
        if (other != null && !full) {
            findings.hint(
                    "%s, and the server delivered it to %s: send it to the full JID, %s"
                            .formatted(sentIt, other.client(), addresses.of(step.client())));
        } else if (!full && availability != Availability.AVAILABLE) {
            findings.hint(availability.hint(sentIt, step.client()));
        } else {
            findings.note(sentIt + ", and %s did not get it".formatted(step.client()));
        }
    }

    private boolean isReceivedByOthers(Entry entry, Entry sent) {
        return entry.kind() == Kind.RECEIVED && !step.isOwn(entry) && entry.nanos() > sent.nanos();
    }

    private void addToOthers(int index, Entry entry, String to, String sentIt, Findings findings) {
        Entry other = step.lastMatch(index, it -> isReceivedByOthers(it, entry));
        String receiver =
                other == null
                        ? ""
                        : ", where %1$s got it: let %1$s receive it, or".formatted(other.client());
        String own = addresses.of(step.client());
        findings.hint(
                receiver.isEmpty()
                        ? "%s: send it to %s, which is %s".formatted(sentIt, own, step.client())
                        : "%s%s send it to %s, which is %s"
                                .formatted(sentIt, receiver, own, step.client()));
    }
}
