package verona.internal.server.embedded.fault;

import verona.internal.server.embedded.core.Stanza;

/** What a fault does to a stanza that goes out. */
public enum Effect {
    /** It never reaches the client. */
    DROP {
        @Override
        void apply(Fault fault, Stanza stanza, FaultyLine line) {}
    },
    /** It waits until the fault is released. */
    DELAY {
        @Override
        void apply(Fault fault, Stanza stanza, FaultyLine line) {
            fault.hold(() -> line.pass(stanza));
        }
    },
    /** It comes twice. */
    DUPLICATE {
        @Override
        void apply(Fault fault, Stanza stanza, FaultyLine line) {
            line.pass(stanza);
            line.pass(stanza);
        }
    },
    /** It comes after the one that follows. */
    SWAP {
        @Override
        void apply(Fault fault, Stanza stanza, FaultyLine line) {
            fault.hold(() -> line.pass(stanza));
            line.afterNext(fault);
        }
    },
    /** Its text is cut off and goes on as no XML does. */
    CORRUPT {
        @Override
        void apply(Fault fault, Stanza stanza, FaultyLine line) {
            String xml = stanza.element().toXml();
            line.sendCorrupted(stanza, xml.substring(0, xml.length() - 1) + "<>");
        }
    };

    abstract void apply(Fault fault, Stanza stanza, FaultyLine line);
}
