package io.raksa.gateway.sample;

import io.raksa.loyalty.sample.Points;

class Intruder {

    Points taken = new Points(1);
}
