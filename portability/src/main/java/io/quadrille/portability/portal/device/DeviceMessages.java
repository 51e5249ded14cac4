// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.device;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("mydevice")
interface DeviceMessages {

    @Message("My devices")
    String title();

    @Message("You hold no device yet")
    String none();

    @Message(
            "When its maker or its operator enters you as the holder of a device, it appears here with all it measures.")
    String none_text();

    @Message("Well")
    String well();

    @Message("Silent")
    String silent();

    @Message("Not heard yet")
    String never();

    @Message("No longer yours")
    String past();

    @Message("Last heard")
    String heard();

    @Message("It has sent nothing yet. As soon as it does, you see it here.")
    String nothing();

    @Message("{#if count == 0}No gap{#else if count == 1}1 gap{#else}{count} gaps{/if} in 7 days")
    String gaps(int count);

    @Message("Now")
    String now();

    @Message("Over time")
    String over_time();

    @Message("Stream")
    String stream();

    @Message("Everything shown, as CSV")
    String csv();

    @Message("What it reported")
    String events();

    @Message("Who may see it")
    String who();

    @Message("Nobody but you may see what it measures.")
    String nobody();

    @Message("Who looked at it")
    String who_looked();

    @Message("Its life with you")
    String life();

    @Message("You hold it as its owner since {day}.")
    String owner_since(String day);

    @Message("You use it since {day}.")
    String user_since(String day);

    @Message("You held it as its owner from {from} to {until}.")
    String owner_until(String from, String until);

    @Message("You used it from {from} to {until}.")
    String user_until(String from, String until);

    @Message("{model}, made by {manufacturer}, operated by {tenant}.")
    String about(String model, String manufacturer, String tenant);

    @Message("Export everything")
    String export();

    @Message(
            "Everything it measured while it was yours, your decisions about it and who looked, as one file with checksums.")
    String export_text();

    @Message("Change or stop")
    String change();
}
