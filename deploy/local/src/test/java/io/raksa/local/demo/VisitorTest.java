package io.raksa.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VisitorTest {

    @Test
    void theSameNumberIsTheSamePerson() {
        assertThat(new Visitor(1).thaiName()).isEqualTo("คุณมาลี ศรีสุข");
        assertThat(new Visitor(1).latinName()).isEqualTo("Malee Srisuk");
        assertThat(new Visitor(1).phone()).isEqualTo("080-555-0001");
        assertThat(new Visitor(1).shopId()).isEqualTo("visitor-0001");
        assertThat(new Visitor(12_345).phone()).isEqualTo("081-555-2345");
    }

    @Test
    void neighboursDifferInBothNames() {
        Set<String> names = new HashSet<>();
        for (int number = 1; number <= 77; number++) {
            names.add(new Visitor(number).latinName());
        }
        assertThat(names).hasSize(77);
    }
}
