/** Files that come and go by HTTP (XEP-0363), as scenarios for any server that has the service. */
@NullMarked
package verona.scenarios.upload;

import org.jspecify.annotations.NullMarked;
