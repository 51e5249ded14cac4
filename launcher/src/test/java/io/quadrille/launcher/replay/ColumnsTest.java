// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quadrille.launcher.home.LauncherException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void columnsJoinedByPlusFormAVector() {
        assertEquals(
                Map.of("speed", List.of("v"), "acceleration", List.of("x", "y", "z")),
                Columns.parse("v=speed, x+y+z=acceleration").byStream());
    }

    @Test
    void pairWithoutAStreamIsRefusedInOneSentence() {
        String sentence = assertThrows(LauncherException.class, () -> Columns.parse("speed=speed,x+y+z"))
                .getMessage();

        assertEquals(
                "--streams must look like speed=speed,x+y+z=acceleration (columns=stream,…); \"x+y+z\" does not.",
                sentence);
    }

    @Test
    void missingColumnIsNamedWithThoseThatAreThere() {
        Columns columns = Columns.parse("v=speed");

        String sentence = assertThrows(LauncherException.class, () -> columns.requireIn(List.of("time", "speed")))
                .getMessage();

        assertEquals("The recording has no column \"v\"; it has time, speed.", sentence);
    }
}
