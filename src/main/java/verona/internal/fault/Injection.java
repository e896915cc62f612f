package verona.internal.fault;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import verona.server.InjectedFault;
import verona.server.NextStanza;
import verona.stanza.Element;

/** A stanza that faults can be injected into. */
record Injection(Injections to, Fault.Target target) implements NextStanza {

    @Override
    public InjectedFault drop() {
        return inject(Effect.DROP, UnaryOperator.identity());
    }

    @Override
    public InjectedFault delay() {
        return inject(Effect.DELAY, UnaryOperator.identity());
    }

    @Override
    public InjectedFault duplicate() {
        return inject(Effect.DUPLICATE, UnaryOperator.identity());
    }

    @Override
    public InjectedFault swap() {
        return inject(Effect.SWAP, UnaryOperator.identity());
    }

    @Override
    public InjectedFault corrupt() {
        return inject(Effect.CORRUPT, UnaryOperator.identity());
    }

    @Override
    public InjectedFault alter(UnaryOperator<Element> change) {
        return inject(Effect.ALTER, change);
    }

    private InjectedFault inject(Effect effect, UnaryOperator<Element> change) {
        Fault fault = new Fault(to.faults(), target, effect, change);
        tell(
                () -> {
                    to.faults().add(fault);
                    to.book().add(fault);
                });
        return new Handle(fault);
    }

    private void tell(Runnable command) {
        to.access()
                .ask(
                        () -> {
                            command.run();
                            return true;
                        });
    }

    /** What a test has in its hands. */
    private final class Handle implements InjectedFault {

        private final Fault fault;

        Handle(Fault fault) {
            this.fault = fault;
        }

        @Override
        public @Nullable Element stanza() {
            return to.access().ask(fault::stanza);
        }

        @Override
        public void release() {
            tell(fault::release);
        }
    }
}
