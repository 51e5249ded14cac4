// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.overview;

import io.quadrille.ingestion.api.DeviceTraffic.Traffic;

/**
 * A tenant at a glance.
 *
 * @param devices how many devices it has
 * @param models how many models
 * @param providers how many providers
 * @param apps how many apps
 * @param agreements how many agreements
 * @param traffic what came in during the last day
 */
record Overview(long devices, int models, int providers, int apps, int agreements, Traffic traffic) {}
