// SPDX-License-Identifier: Apache-2.0
/** Has apps told of what happens to their consents. */
package io.quadrille.consent.news;
