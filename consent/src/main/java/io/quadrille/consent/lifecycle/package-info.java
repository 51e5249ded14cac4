// SPDX-License-Identifier: Apache-2.0
/** What may happen to a consent, and where does it lead? */
package io.quadrille.consent.lifecycle;
