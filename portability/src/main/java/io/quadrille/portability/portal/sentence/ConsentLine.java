// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.sentence;

import io.quadrille.consent.api.ConsentRecord;
import java.util.List;

/**
 * A consent with all the words of its sentence.
 *
 * @param consent the record
 * @param by who may read, or wanted to
 * @param standing what it comes to now
 * @param what the categories, in words
 * @param not what her devices measure besides and this consent does not cover, in words; empty if there is nothing
 * @param purpose why, in words
 * @param devices the names of the devices
 */
public record ConsentLine(
        ConsentRecord consent,
        Counterpart by,
        Standing standing,
        String what,
        String not,
        String purpose,
        List<String> devices) {

    /** Where its page is. */
    public String path() {
        return "/portal/consents/" + consent.tenant() + '/' + consent.id();
    }

    /** The names of the devices in a row. */
    public String deviceNames() {
        return String.join(", ", devices);
    }
}
