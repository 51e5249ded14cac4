// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("ask")
interface AskMessages {

    @Message("{provider} asks for data of yours")
    String title(String provider);

    @Message("with its app {app}")
    String with_app(String app);

    @Message("Checked by {tenant}")
    String verified(String tenant);

    @Message("Not checked by {tenant}")
    String unverified(String tenant);

    @Message("Website")
    String website();

    @Message("Why")
    String why();

    @Message("To {purpose}.")
    String to_do(String purpose);

    @Message("That is, to {purpose}.")
    String kind(String purpose);

    @Message("Basis: {basis}.")
    String basis(String basis);

    @Message("It keeps what it reads for {#if days == 1}1 day{#else}{days} days{/if}.")
    String kept(int days);

    @Message("It passes on what it reads to:")
    String passed_on();

    @Message("It passes on what it reads to nobody.")
    String passed_on_to_nobody();

    @Message("Its privacy policy")
    String policy();

    @Message("From which device")
    String which_device();

    @Message("What")
    String what();

    @Message("Only to about {distance}")
    String blurred(String distance);

    @Message("Only rounded to {step}")
    String rounded(String step);

    @Message("Only cut off at {step}")
    String cut_off(String step);

    @Message("Needed for the service")
    String required();

    @Message("Your choice")
    String optional();

    @Message("nothing measured yet")
    String no_sample();

    @Message("What is needed goes with every permission; if you do not want to give it, refuse. The rest is up to you.")
    String required_hint();

    @Message("{device}:")
    String of_device(String device);

    @Message("How precise")
    String precise();

    @Message("Which days of the past")
    String past();

    @Message("None: only what is measured from now on")
    String past_none();

    @Message("The last {#if days == 1}day{#else}{days} days{/if}")
    String past_part(long days);

    @Message("Everything it asks for, since {day}")
    String past_asked(String day);

    @Message("Another first day")
    String past_other();

    @Message("Until when")
    String until();

    @Message("{#if days == 1}1 day{#else}{days} days{/if}, until {day}")
    String until_day(long days, String day);

    @Message("Another last day")
    String until_other();

    @Message("If you choose a day here, it counts instead.")
    String day_hint();

    @Message("What it would have seen")
    String preview();

    @Message("A day of your own data, as the app would get it with what is chosen above. Only you see it here.")
    String preview_hint();

    @Message("Show what it would see")
    String preview_show();

    @Message("Yesterday, {day}, with this:")
    String preview_yesterday(String day);

    @Message("Yesterday, nothing. On {day}, the latest day with data, with this:")
    String preview_latest(String day);

    @Message("Nothing: what you ticked has not been measured yet.")
    String preview_nothing();

    @Message("Nothing: as things are, it would be refused.")
    String preview_refused();

    @Message("{#if more}{printed} values or more{#else if count == 1}1 value{#else}{printed} values{/if}")
    String preview_count(int count, String printed, boolean more);

    @Message("Whatever you choose now, you can narrow, pause or withdraw it at any time, in two clicks.")
    String any_time();

    @Message("Refuse")
    String refuse();

    @Message("Allow what I ticked")
    String allow();

    @Message("Decide later")
    String later();

    @Message("You can answer until {time}.")
    String answer_until(String time);

    @Message("You hold no device of {tenant} that measures this. There is nothing to allow.")
    String no_device(String tenant);

    @Message("Your answer could not be taken yet")
    String wrong();

    @Message("Tick at least one device.")
    String wrong_device();

    @Message("Choose one of the answers at the end of the page.")
    String wrong_answer();

    @Message("Check the days you chose: they must lie within what is asked.")
    String wrong_other();

    @Message("as measured")
    String as_measured();

    @Message("at most one value {every}")
    String once(String every);

    @Message("This request is not here")
    String missing();

    @Message(
            "It may belong to somebody else, or its address is not complete. Go back to the app and start again from there.")
    String missing_text();

    @Message("This request has ended")
    String ended();

    @Message(
            "It was open for a few minutes only, and nothing was allowed. If you still want to answer, start again from the app.")
    String ended_text();

    @Message("You have answered this request")
    String answered();

    @Message("What you decided stands under your consents, where you can change it at any time.")
    String answered_text();

    @Message("My consents")
    String consents();

    @Message("Home")
    String home();
}
