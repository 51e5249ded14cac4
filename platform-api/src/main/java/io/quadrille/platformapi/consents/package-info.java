// SPDX-License-Identifier: Apache-2.0
/** What an app holds. */
package io.quadrille.platformapi.consents;
