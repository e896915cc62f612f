/** Scenarios on two servers that exchange stanzas. */
@org.jspecify.annotations.NullMarked
package verona.scenarios.federation;
