package verona.stanza;

/** A stanza as a typed spec. */
public abstract class StanzaSpec<S extends StanzaSpec<S>> implements StanzaTemplate {}
