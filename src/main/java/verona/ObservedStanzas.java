package verona;

/**
 * The stanzas that one step has taken of those that a program under test has sent or received. It
 * has the steps that observe the program, so that steps can be chained.
 */
public interface ObservedStanzas extends ReceivedStanzas, ProgramSteps {}
