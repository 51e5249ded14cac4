// SPDX-License-Identifier: Apache-2.0
/** What apps ask for: agreements in revisions that never change, and the words they may use. */
package io.quadrille.consent.api.agreement;
