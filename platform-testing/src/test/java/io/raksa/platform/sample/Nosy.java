package io.raksa.platform.sample;

import io.raksa.loyalty.sample.Points;

class Nosy {

    Points known = new Points(1);
}
