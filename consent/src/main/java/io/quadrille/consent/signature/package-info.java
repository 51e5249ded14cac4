// SPDX-License-Identifier: Apache-2.0
/** Signs with the installation's key. */
package io.quadrille.consent.signature;
