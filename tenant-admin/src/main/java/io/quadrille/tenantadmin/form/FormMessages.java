// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.form;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("adminforms")
interface FormMessages {

    @Message("This was not saved")
    String not_saved();

    @Message("Cancel")
    String cancel();

    @Message("Search")
    String search();

    @Message("Identifier")
    String identifier();

    @Message("Lower-case letters, digits and dashes, beginning with a letter. It cannot be changed later.")
    String identifier_hint();

    @Message("Letters, digits, dots, dashes and underscores. It cannot be changed later.")
    String wide_identifier_hint();

    @Message("Name")
    String name();

    @Message("Country")
    String country();

    @Message("Two letters, such as FR or GB.")
    String country_hint();

    @Message("{#if count == 1}1 result{#else}{count.number} results{/if}")
    String found(long count);

    @Message("Nothing matches")
    String no_match();

    @Message("Search for less, or choose other filters.")
    String no_match_how();

    @Message("Show everything")
    String show_all();

    @Message("All")
    String any();

    @Message("Previous")
    String previous();

    @Message("Next")
    String next();

    @Message("Page {page} of {pages}")
    String page_of(int page, long pages);
}
