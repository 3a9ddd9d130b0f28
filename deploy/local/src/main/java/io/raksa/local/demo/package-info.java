/** The main job of the platform, played through the gateway as a story. */
@NullMarked
package io.raksa.local.demo;

import org.jspecify.annotations.NullMarked;
