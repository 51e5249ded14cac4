// SPDX-License-Identifier: Apache-2.0
/** What may a device say and hear, by MQTT, on the running platform? */
package io.quadrille.platformapi.devices;
