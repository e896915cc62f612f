package verona.internal.server.embedded.fault;

import verona.internal.server.embedded.core.Stanza;

/** What a fault does to a stanza that goes out. */
public enum Effect {
    /** It never reaches the client. */
    DROP {
        @Override
        void apply(Fault fault, Stanza stanza, FaultyStream stream) {}
    },
    /** It waits until the fault is released. */
    DELAY {
        @Override
        void apply(Fault fault, Stanza stanza, FaultyStream stream) {
            fault.hold(() -> stream.pass(stanza));
        }
    },
    /** It comes twice. */
    DUPLICATE {
        @Override
        void apply(Fault fault, Stanza stanza, FaultyStream stream) {
            stream.pass(stanza);
            stream.pass(stanza);
        }
    },
    /** It comes after the one that follows. */
    SWAP {
        @Override
        void apply(Fault fault, Stanza stanza, FaultyStream stream) {
            fault.hold(() -> stream.pass(stanza));
            stream.afterNext(fault);
        }
    },
    /** Its text is cut off and goes on as no XML does. */
    CORRUPT {
        @Override
        void apply(Fault fault, Stanza stanza, FaultyStream stream) {
            String xml = stanza.element().toXml();
            stream.sendCorrupted(stanza, xml.substring(0, xml.length() - 1) + "<>");
        }
    };

    abstract void apply(Fault fault, Stanza stanza, FaultyStream stream);
}
