/** Index I7: deeds outweigh words. Who complains and keeps ordering is still ours; who smiles and cuts orders is being lost. */
@NullMarked
package io.raksa.feedback.verdict;

import org.jspecify.annotations.NullMarked;
