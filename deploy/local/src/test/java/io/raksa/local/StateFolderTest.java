package io.raksa.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {

    @TempDir
    Path folder;

    @Test
    void isMadeForItsOwnerAlone() throws IOException {
        StateFolder state = new StateFolder(folder.resolve("new")).prepared();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state.root())))
                .isEqualTo("rwx------");
        assertThat(state.run()).isEmptyDirectory();
    }

    @Test
    void whereItCannotBeMadeAPlainSentenceSaysSo() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> new StateFolder(file.resolve("home")).prepared())
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Raksa cannot write to its folder " + file.resolve("home"))
                .hasMessageEndingWith(
                        "\nGive your user the right to write there, or choose another folder by the variable RAKSA_HOME.");
    }

    @Test
    void aNearlyFullDiskIsRefusedBeforeAnythingStarts() {
        StateFolder state = new StateFolder(folder);
        assertThatThrownBy(() -> state.refuseAFullDisk(300L << 20))
                .isInstanceOf(Refusal.class)
                .hasMessage("The disk of " + folder + " is nearly full: 300 MB are free and Raksa needs 1024 MB.\n"
                        + "Make room there, or choose a folder on another disk by the variable RAKSA_HOME.");
        state.refuseAFullDisk(1L << 30);
    }

    @Test
    void aLogThatHasGrownLargeIsSetAside() throws IOException {
        StateFolder state = new StateFolder(folder).prepared();
        Files.write(state.log("gateway"), new byte[(16 << 20) + 1]);
        assertThat(state.freshLog("gateway")).doesNotExist();
        assertThat(state.logs().resolve("gateway.log.1")).hasSize((16 << 20) + 1L);
    }

    @Test
    void deletingTakesEverything() throws IOException {
        StateFolder state = new StateFolder(folder.resolve("home")).prepared();
        Files.writeString(state.log("gateway"), "words");
        state.delete();
        assertThat(state.root()).doesNotExist();
        state.delete();
    }
}
