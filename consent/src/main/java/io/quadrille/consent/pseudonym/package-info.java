// SPDX-License-Identifier: Apache-2.0
/** Makes identifiers that mean nothing to anyone but one provider. */
package io.quadrille.consent.pseudonym;
