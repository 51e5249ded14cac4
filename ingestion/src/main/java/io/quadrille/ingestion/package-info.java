// SPDX-License-Identifier: Apache-2.0
/** What happened? */
package io.quadrille.ingestion;
