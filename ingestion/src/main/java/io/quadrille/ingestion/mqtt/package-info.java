// SPDX-License-Identifier: Apache-2.0
/** Devices that speak MQTT 3.1.1 or 5: who they are, what they may send, and when they hear that it is safe. */
package io.quadrille.ingestion.mqtt;
