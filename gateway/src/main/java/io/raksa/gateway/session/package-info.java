/** The console's sessions: a cookie in the browser, the tokens it stands for here. */
@NullMarked
package io.raksa.gateway.session;

import org.jspecify.annotations.NullMarked;
