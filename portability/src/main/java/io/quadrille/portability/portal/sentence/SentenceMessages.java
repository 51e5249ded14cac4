// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.sentence;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("sentence")
interface SentenceMessages {

    @Message("[[{provider}]] may read your [[{what}]]{step}, until [[{day}]], to [[{purpose}]].")
    String may_read(String provider, String what, String step, String day, String purpose);

    @Message("You pause this: [[{provider}]] may not read your [[{what}]] until you resume it, on [[{day}]] it ends.")
    String paused(String provider, String what, String day);

    @Message("You stopped this: [[{provider}]] may no longer read your [[{what}]].")
    String withdrawn(String provider, String what);

    @Message("This was given up by the other side: [[{provider}]] may no longer read your [[{what}]].")
    String revoked(String provider, String what);

    @Message("This ended on [[{day}]]: [[{provider}]] may no longer read your [[{what}]].")
    String expired(String provider, String what, String day);

    @Message("This no longer holds: [[{provider}]] may not read your [[{what}]].")
    String invalid(String provider, String what);

    @Message("You said no: [[{provider}]] may not read your data to [[{purpose}]].")
    String refused(String provider, String purpose);

    @Message("You have not decided: [[{provider}]] may not read your data to [[{purpose}]].")
    String open(String provider, String purpose);

    @Message("Not your {what}.")
    String not_your(String what);

    @Message(", at most [[once {every}]]")
    String once(String every);

    @Message("Allowed")
    String chip_allowed();

    @Message("Paused")
    String chip_paused();

    @Message("Withdrawn")
    String chip_withdrawn();

    @Message("Given up")
    String chip_revoked();

    @Message("Ended")
    String chip_expired();

    @Message("No longer valid")
    String chip_invalid();

    @Message("Refused")
    String chip_refused();

    @Message("Not decided")
    String chip_open();
}
