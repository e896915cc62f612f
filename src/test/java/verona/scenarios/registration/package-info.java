/** What users do with their registration (XEP-0077), as scenarios that run on any server. */
@NullMarked
package verona.scenarios.registration;

import org.jspecify.annotations.NullMarked;
