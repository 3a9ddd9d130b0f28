package io.raksa.gateway.proxy;

import io.vertx.core.buffer.Buffer;

/** How a body is written on its way: as it is, or compressed. */
sealed interface Coding permits Coding.Identity, Gzip {

    /** A piece as it goes out; may be empty. */
    Buffer piece(Buffer piece);

    /** The last piece. */
    Buffer last(Buffer piece);

    /** Gives back what is held; nothing more will be coded. */
    void close();

    /** Nothing is changed. */
    enum Identity implements Coding {
        INSTANCE;

        @Override
        public Buffer piece(Buffer piece) {
            return piece;
        }

        @Override
        public Buffer last(Buffer piece) {
            return piece;
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
