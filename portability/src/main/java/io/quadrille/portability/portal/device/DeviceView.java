// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.device;

import io.quadrille.portability.held.HeldDevice;
import io.quadrille.portability.portal.plot.PlotWindow;
import io.quadrille.portability.portal.sentence.ConsentLine;
import java.util.List;
import java.util.Optional;

/**
 * What a device's page shows.
 *
 * @param device the device
 * @param model what kind it is, in words
 * @param card how it is
 * @param now its latest values
 * @param events what it reported last
 * @param streams what can be drawn
 * @param drawn the stream that is drawn
 * @param consents who may see it
 */
record DeviceView(
        HeldDevice device,
        String model,
        DeviceCard card,
        List<NowRow> now,
        List<EventRow> events,
        List<Choice> streams,
        Optional<Choice> drawn,
        List<ConsentLine> consents) {

    /**
     * A stream to draw.
     *
     * @param stream its name
     * @param title what people call it
     */
    record Choice(String stream, String title) {}

    public String ranges() {
        return PlotWindow.RANGES;
    }

    public String usualRange() {
        return PlotWindow.USUAL;
    }
}
