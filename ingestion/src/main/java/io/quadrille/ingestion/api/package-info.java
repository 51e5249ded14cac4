// SPDX-License-Identifier: Apache-2.0
/** What happened: readings, as the other modules may read them. */
package io.quadrille.ingestion.api;
