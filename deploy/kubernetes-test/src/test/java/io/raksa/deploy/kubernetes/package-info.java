/** What deploy/kubernetes renders is what Kubernetes and the services understand. */
@NullMarked
package io.raksa.deploy.kubernetes;

import org.jspecify.annotations.NullMarked;
