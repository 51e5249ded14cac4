// SPDX-License-Identifier: Apache-2.0
/** What devices measured, gathered into steps of time. */
package io.quadrille.platformapi.buckets;
